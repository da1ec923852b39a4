package main

import (
	"bytes"
	"fmt"
)

// comparisons set acts of ours beside what is nearest to them elsewhere: each line is a label and an act's name in the
// snapshots.
var comparisons = []struct {
	title string
	rows  [][2]string
}{
	{"making a record of a model", [][2]string{
		{"publish, new name in one's own namespace, terms checked", "publish: new name in one's own namespace"},
		{"publish, first, claims its namespace", "publish: first, claims its namespace"},
		{"publish, the first of all: claims its namespace and registers terms", "publish: first of all, with new terms"},
		{"registering terms", "terms: register"},
		{"publish, new version", "publish: new version"},
		{"publish, batch of 20, each", "publish: batch of 20 new names, each"},
		{"OpenZeppelin ERC-721, mint of an id alone, first", "OpenZeppelin ERC-721: mint, first"},
		{"OpenZeppelin ERC-721, the same, next", "OpenZeppelin ERC-721: mint, next"},
		{"Solady ERC-721, mint of an id alone, first", "Solady ERC-721: mint, first"},
		{"Solady ERC-721, the same, next", "Solady ERC-721: mint, next"},
		{"EAS, attestation of one digest", "EAS: attestation of one digest, next"},
		{"hackathon contract, `uploadContent`, first", "alpha, publish: first of an account"},
		{"hackathon contract, `uploadContent`, next", "alpha, publish: next of an account"},
	}},
	{"transfer", [][2]string{
		{"first of a token, to a fresh holder (keeps the creator)", "transfer: first, to a fresh holder"},
		{"first of a token, to a known holder", "transfer: first, to a known holder"},
		{"later, to a known holder", "transfer: later, to a known holder"},
		{"OpenZeppelin ERC-721, to a fresh holder", "OpenZeppelin ERC-721: transfer to a fresh holder"},
		{"OpenZeppelin ERC-721, later, to a known holder", "OpenZeppelin ERC-721: later transfer to a known holder"},
		{"Solady ERC-721, to a fresh holder", "Solady ERC-721: transfer to a fresh holder"},
		{"Solady ERC-721, later, to a known holder", "Solady ERC-721: later transfer to a known holder"},
	}},
	{"reporting usage", [][2]string{
		{"settle one voucher, next", "settle: next"},
		{"settle 100 tokens by one signature, each", "batch of 100 tokens, each: next"},
		{"root settlement of any number, next", "root settlement: next"},
		{"hackathon contract, usage report of one model", "alpha, usage: next report of a model"},
	}},
}

// priced are the acts whose fees are shown.
var priced = []string{
	"publish: new name in one's own namespace", "publish: new name of 96 characters",
	"publish: first, claims its namespace", "publish: first of all, with new terms", "terms: register",
	"publish: new version", "publish: batch of 20 new names, each", "publish: by signature, new name",
	"transfer: first, to a fresh holder",
	"transfer: later, to a known holder", "grant: next", "grant: next, by signature", "deposit: next",
	"settle: first of its key",
	"settle: next", "settle: by a signer",
	"batch of 100 tokens, each: first", "batch of 100 tokens, each: next", "root settlement: next",
	"claim with 17 levels: next",
	"distribute: one key, next", "cycle of a key, one creator: next", "withdraw",
}

// target is what publishing is meant to stay under, in dollars.
const target = 0.008

func tables(gas map[string]int) ([]byte, error) {
	var out bytes.Buffer
	for _, write := range []func(*bytes.Buffer, map[string]int) error{
		writeComparisons, writeVerbs, writeFees, writeRegion,
	} {
		if err := write(&out, gas); err != nil {
			return nil, err
		}
	}
	return out.Bytes(), nil
}

func writeComparisons(out *bytes.Buffer, gas map[string]int) error {
	out.WriteString("\n## Gas compared with others\n")
	for _, c := range comparisons {
		fmt.Fprintf(out, "\n| %s | gas |\n| --- | ---: |\n", c.title)
		for _, row := range c.rows {
			n, err := used(gas, row[1])
			if err != nil {
				return err
			}
			fmt.Fprintf(out, "| %s | %s |\n", row[0], thousands(n))
		}
	}
	return nil
}

func writeFees(out *bytes.Buffer, gas map[string]int) error {
	out.WriteString("\n## Dollars on Base\n\n| prices |")
	rule := "\n| --- |"
	for _, p := range moments {
		fmt.Fprintf(out, " %s |", p.name)
		rule += " ---: |"
	}
	out.WriteString(rule)
	for _, line := range []struct {
		name string
		of   func(prices) float64
	}{
		{"L2 gas, gwei", func(p prices) float64 { return p.l2 }},
		{"L1 gas, gwei", func(p prices) float64 { return p.l1 }},
		{"L1 blob gas, gwei", func(p prices) float64 { return p.blob }},
		{"ETH, dollars", func(p prices) float64 { return p.etherUSD }},
	} {
		fmt.Fprintf(out, "\n| %s |", line.name)
		for _, p := range moments {
			fmt.Fprintf(out, " %v |", line.of(p))
		}
	}
	out.WriteString("\n\n| act | gas | bytes |")
	rule = "\n| --- | ---: | ---: |"
	for _, p := range moments {
		fmt.Fprintf(out, " %s |", p.name)
		rule += " ---: |"
	}
	out.WriteString(rule + "\n")
	for _, act := range priced {
		n, err := used(gas, act)
		if err != nil {
			return err
		}
		size, share, ok := compressed(act)
		if !ok {
			return fmt.Errorf("the act %q has no shape of calldata", act)
		}
		fmt.Fprintf(out, "| %s | %s | %d |", act, thousands(n), (size+share/2)/share)
		for _, p := range moments {
			fmt.Fprintf(out, " $%.5f |", p.dollars(n, size, share))
		}
		out.WriteString("\n")
	}
	return nil
}

func writeRegion(out *bytes.Buffer, gas map[string]int) error {
	act := "publish: new name in one's own namespace"
	n, err := used(gas, act)
	if err != nil {
		return err
	}
	size, _, _ := compressed(act)
	fmt.Fprintf(out, "\n## Where publishing stays under $%v\n\n", target)
	out.WriteString("The highest L2 gas price in gwei at which a new name in one's own namespace costs less, by the " +
		"price of ETH and " +
		"of L1:\n\n")
	ether := []float64{2000, 3000, 4000, 6000}
	fmt.Fprint(out, "| L1 gas; blob gas, gwei |")
	for _, usd := range ether {
		fmt.Fprintf(out, " ETH $%v |", usd)
	}
	out.WriteString("\n| --- | ---: | ---: | ---: | ---: |\n")
	for _, l1 := range [][2]float64{{0.5, 0.001}, {2, 0.01}, {20, 1}, {50, 10}} {
		fmt.Fprintf(out, "| %v; %v |", l1[0], l1[1])
		for _, usd := range ether {
			p := prices{l1: l1[0], blob: l1[1], etherUSD: usd}
			fmt.Fprintf(out, " %.4f |", p.highest(n, size, target))
		}
		out.WriteString("\n")
	}
	out.WriteString("\n")
	return nil
}
