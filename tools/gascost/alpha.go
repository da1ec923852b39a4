package main

import (
	"bytes"
	"fmt"
)

// verbs set each verb of the hackathon contract beside what does that here: what it is, the act's name in the
// snapshots, what ours is, and its act. An empty act is a verb that the other has not.
var verbs = []struct{ verb, alpha, ours, act string }{
	{"`uploadContent`, first of an account", "publish: first of an account",
		"publish, claims its namespace and registers terms", "publish: first of all, with new terms"},
	{"", "", "publish, claims its namespace", "publish: first, claims its namespace"},
	{"`uploadContent`, next", "publish: next of an account", "publish, new name",
		"publish: new name in one's own namespace"},
	{"", "", "publish, new version of a name", "publish: new version"},
	{"`safeTransferFrom`, to a fresh holder", "transfer: to a fresh holder",
		"transfer, first of the token, keeps the creator", "transfer: first, to a fresh holder"},
	{"`safeTransferFrom`, later", "transfer: later", "transfer, later", "transfer: later, to a known holder"},
	{"`updateDownloadCount`, first of a model", "usage: first report of a model", "settle one voucher, first",
		"settle: first of its key"},
	{"`updateDownloadCount`, next", "usage: next report of a model", "settle one voucher, next", "settle: next"},
	{"", "", "settle 100 tokens by one signature, each", "batch of 100 tokens, each: next"},
	{"`redeemPoints`, which pays nothing", "points: redeem", "withdraw what was earned", "withdraw"},
	{"`setTokenRoyalty`, by the admin", "royalty: set for a token, by the admin", "none: 5 % for life", ""},
	{"`deactivateContent`", "token: switch off", "switch a token off", "token: switch off"},
	{"none", "", "take a license", "grant: next"},
	{"none", "", "escrow for a provider", "deposit: next"},
	{"none", "", "distribute to creator, owner, provider, protocol", "distribute: one key, next"},
}

func writeVerbs(out *bytes.Buffer, gas map[string]int) error {
	out.WriteString("\n## Beside the hackathon contract\n\n| its verb | gas | what does it here | gas |\n" +
		"| --- | ---: | --- | ---: |\n")
	for _, v := range verbs {
		var cells [2]string
		for i, act := range []string{v.alpha, v.act} {
			if act == "" {
				continue
			}
			if i == 0 {
				act = "alpha, " + act
			}
			n, err := used(gas, act)
			if err != nil {
				return err
			}
			cells[i] = thousands(n)
		}
		fmt.Fprintf(out, "| %s | %s | %s | %s |\n", v.verb, cells[0], v.ours, cells[1])
	}
	return nil
}
