// Package publish brings imported folders to where others fetch them: Kubo
// nodes, CAR files and pinning services.
package publish
