-- What the team writes into the report and which chapters it has; and the offices' Word templates, which belong to the
-- library and to no assessment.

ALTER TABLE assessment ADD COLUMN report_chapters TEXT NOT NULL DEFAULT '[]'
  CHECK (json_valid(report_chapters) AND json_type(report_chapters) = 'array');

CREATE TABLE report_text (
  row_id INTEGER PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  part TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('en', 'fr', 'es', 'ar')),
  text TEXT NOT NULL,
  written_on TEXT NOT NULL,
  UNIQUE (assessment_id, part, language)
) STRICT;

CREATE TABLE report_template (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  added_at TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
