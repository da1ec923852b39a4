package names

import "testing"

func TestUsersOf(t *testing.T) {
	for name, tc := range map[string]struct {
		users, groups string
		want          Users
	}{
		"no range":                    {"", "", DefaultUsers},
		"groups alone":                {"", "1000620000/10000", DefaultUsers},
		"OpenShift's":                 {"1000620000/10000", "1000620000/10000", Users{1000620000, 1000620000, 1000620001, 1000620001}},
		"groups of their own":         {"1000/10", "5000/2,7000/2", Users{1000, 5000, 1001, 5001}},
		"no groups":                   {"1000/10", "", Users{1000, 1000, 1001, 1001}},
		"from first to last":          {"1000-1009", "5000-5009", Users{1000, 5000, 1001, 5001}},
		"one id":                      {"1000/1", "5000-5000", Users{1000, 5000, 1000, 5000}},
		"the last ids that there are": {"2147483646/10", "2147483647/10", Users{2147483646, 2147483647, 2147483647, 2147483647}},
		"root":                        {"0/10", "5000/2", DefaultUsers},
		"root's group":                {"1000/10", "0/10", Users{1000, 1000, 1001, 1001}},
		"negative":                    {"-5/10", "", DefaultUsers},
		"nothing in it":               {"1000/0", "", DefaultUsers},
		"backwards":                   {"1000-999", "", DefaultUsers},
		"too high":                    {"2147483648/10", "", DefaultUsers},
		"no range in it":              {"1000", "", DefaultUsers},
		"words":                       {"a/b", "c-d", DefaultUsers},
	} {
		got := UsersOf(map[string]string{AnnotationUserRange: tc.users, AnnotationGroupRange: tc.groups})
		if got != tc.want {
			t.Errorf("%s: %+v, want %+v", name, got, tc.want)
		}
	}
}
