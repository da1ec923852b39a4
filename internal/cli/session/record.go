package session

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/dehug-io/dehug-operator/internal/chain/endpoint"
	"github.com/dehug-io/dehug-operator/internal/chain/history"
	"github.com/dehug-io/dehug-operator/internal/evm"
)

// Field is one thing that a command tells: a line of text, and a field of JSON.
type Field struct {
	// Key is the field's name in JSON, Label what begins its line.
	Key, Label string
	// Value is text, a number, a truth value, an address, a hash, a time, a duration, an amount, or a list of texts or
	// records. Without a value, the field is left out.
	Value any
}

// Fact returns a field.
func Fact(key, label string, value any) Field { return Field{Key: key, Label: label, Value: value} }

// Record is what a command prints, the same as text and as JSON.
type Record []Field

// MarshalJSON implements json.Marshaler: an object in the order of the fields. Where there are amounts, their symbol is
// a field of its own.
func (r Record) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	symbol := ""
	put := func(key string, value any) error {
		text, err := json.Marshal(value)
		if err != nil {
			return err
		}
		separator := ","
		if b.Len() == 0 {
			separator = "{"
		}
		fmt.Fprintf(&b, "%s%q:%s", separator, key, text)
		return nil
	}
	for _, field := range r {
		if amount, ok := field.Value.(history.Amount); ok {
			symbol = amount.Token.Symbol
		}
		if isNothing(field.Value) {
			continue
		}
		if err := put(field.Key, encode(field.Value)); err != nil {
			return nil, err
		}
	}
	if symbol != "" {
		if err := put("symbol", symbol); err != nil {
			return nil, err
		}
	}
	if b.Len() == 0 {
		return []byte("{}"), nil
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// Text prints the record in words, a line for each field.
func (r Record) Text(w io.Writer) {
	for _, field := range r {
		label := field.Label
		for _, text := range lines(field.Value) {
			Line(w, "%-12s %s", label, text)
			label = ""
		}
	}
}

// isNothing reports whether there is nothing to tell of a value.
func isNothing(value any) bool {
	switch v := value.(type) {
	case nil:
		return true
	case string:
		return v == ""
	case time.Time:
		return v.IsZero()
	case time.Duration:
		return v == 0
	case []string:
		return len(v) == 0
	case []Record:
		return len(v) == 0
	}
	return false
}

// encode returns a value as JSON has it.
func encode(value any) any {
	switch v := value.(type) {
	case history.Amount:
		return v.Decimal()
	case time.Time:
		return Stamp(v)
	case time.Duration:
		return v.String()
	case evm.Address:
		return v.String()
	case evm.Hash:
		return v.String()
	}
	return value
}

// lines returns the lines of text of a value.
func lines(value any) []string {
	if isNothing(value) {
		return nil
	}
	switch v := value.(type) {
	case []string:
		return v
	case []Record:
		texts := make([]string, len(v))
		for i, record := range v {
			texts[i] = record.sentence()
		}
		return texts
	case bool:
		return []string{Yes(v)}
	case time.Duration:
		return []string{Days(v)}
	case history.Amount:
		return []string{v.String()}
	}
	return []string{fmt.Sprint(encode(value))}
}

// sentence returns a record in one line.
func (r Record) sentence() string {
	var parts []string
	for _, field := range r {
		if text := strings.Join(lines(field.Value), " "); text != "" {
			parts = append(parts, strings.TrimSpace(field.Label+" "+text))
		}
	}
	return strings.Join(parts, ", ")
}

// Days writes a duration in the largest units that suit it.
func Days(d time.Duration) string {
	const day = 24 * time.Hour
	switch {
	case d >= 2*day:
		return fmt.Sprintf("%d days", d/day)
	case d >= 2*time.Hour:
		return fmt.Sprintf("%d hours", d/time.Hour)
	case d >= 2*time.Minute:
		return fmt.Sprintf("%d minutes", d/time.Minute)
	}
	return d.Round(time.Second).String()
}

// PrintRecord prints a record, with the transaction that made it so when there is one.
func (s *Session) PrintRecord(r Record, sent *Sent) error {
	value := r
	if sent != nil {
		value = append(append(Record{}, r...), Field{"transaction", "", sent.Transaction},
			Field{"block", "", sent.Block}, Field{"cost", "", sent.Cost})
	}
	return s.Print(value, func(w io.Writer) {
		r.Text(w)
		if sent != nil {
			sent.Text(w)
		}
	})
}

// PrintList prints records of the same fields: as text a table, or what to say of none; as JSON a list under a key.
func (s *Session) PrintList(key string, rows []Record, none string) error {
	if rows == nil {
		rows = []Record{}
	}
	return s.Print(map[string][]Record{key: rows}, func(w io.Writer) {
		if len(rows) == 0 {
			Line(w, "%s", none)
			return
		}
		table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
		header := make([]string, len(rows[0]))
		for i, field := range rows[0] {
			header[i] = strings.ToUpper(field.Label)
		}
		_, _ = fmt.Fprintln(table, strings.Join(header, "\t"))
		for _, row := range rows {
			cells := make([]string, len(row))
			for i, field := range row {
				cells[i] = endpoint.Printable(strings.Join(lines(field.Value), " "))
			}
			_, _ = fmt.Fprintln(table, strings.Join(cells, "\t"))
		}
		_ = table.Flush()
	})
}

// PrintRecords prints records one below the other, or what to say of none; as JSON a list under a key.
func (s *Session) PrintRecords(key string, records []Record, none string) error {
	if records == nil {
		records = []Record{}
	}
	return s.Print(map[string][]Record{key: records}, func(w io.Writer) {
		if len(records) == 0 {
			Line(w, "%s", none)
		}
		for i, record := range records {
			if i > 0 {
				Line(w, "")
			}
			record.Text(w)
		}
	})
}
