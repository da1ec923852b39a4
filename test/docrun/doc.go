// Package docrun runs the documentation as a person does who follows it; its test needs the tag e2e.
package docrun
