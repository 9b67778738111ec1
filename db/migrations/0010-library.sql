-- The library: every assessment of this computer, and who works here. Figures, plan and reviews follow in 0015, the history in 0020.
-- Records are keyed by (assessment_id, id): copies of one assessment may carry the same ids.
-- Optional references are checked at commit and cleared by the application first, so that the history knows.

CREATE TABLE profile (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  organisation TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('assessor', 'reviewer', 'coordinator'))
) STRICT;

CREATE TABLE preference (
  name TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE assessment (
  id TEXT PRIMARY KEY NOT NULL,
  framework_id TEXT NOT NULL,
  framework_version TEXT NOT NULL,
  country TEXT NOT NULL CHECK (country <> ''),
  country_code TEXT,
  title TEXT NOT NULL,
  period_start TEXT NOT NULL,
  period_end TEXT NOT NULL,
  reference_date TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('preparing', 'in-the-field', 'in-review', 'final')),
  report_language TEXT NOT NULL CHECK (report_language IN ('en', 'fr', 'es', 'ar')),
  practice INTEGER NOT NULL CHECK (practice IN (0, 1)),
  context TEXT NOT NULL,
  scope TEXT NOT NULL,
  created_at TEXT NOT NULL,
  -- As it came with the file; the moment of the latest change is read from "change".
  updated_at TEXT NOT NULL,
  removed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX assessment_by_country ON assessment (country, period_start, id) WHERE removed_at IS NULL;
CREATE INDEX assessment_removed ON assessment (removed_at, id) WHERE removed_at IS NOT NULL;

CREATE TABLE person (
  row_id INTEGER PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  organisation TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('assessor', 'reviewer', 'coordinator')),
  UNIQUE (assessment_id, id)
) STRICT;

CREATE TABLE institution (
  row_id INTEGER PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  acronym TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN (
    'statistical-office', 'interior', 'migration-service', 'border', 'foreign-affairs', 'labour', 'social', 'health',
    'education', 'justice', 'police', 'central-bank', 'planning', 'data-protection', 'e-government', 'local-government',
    'ombudsperson', 'international', 'civil-society', 'academia', 'other')),
  roles TEXT NOT NULL CHECK (json_valid(roles) AND json_type(roles) = 'array'),
  produces INTEGER NOT NULL CHECK (produces IN (0, 1)),
  holds INTEGER NOT NULL CHECK (holds IN (0, 1)),
  uses INTEGER NOT NULL CHECK (uses IN (0, 1)),
  mandate TEXT NOT NULL,
  website TEXT NOT NULL,
  notes TEXT NOT NULL,
  sort_order INTEGER NOT NULL,
  UNIQUE (assessment_id, id)
) STRICT;
CREATE INDEX institution_in_order ON institution (assessment_id, sort_order, id);

CREATE TABLE contact (
  parent_id INTEGER NOT NULL REFERENCES institution (row_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  job_title TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  focal_point INTEGER NOT NULL CHECK (focal_point IN (0, 1)),
  consent_to_publish INTEGER NOT NULL CHECK (consent_to_publish IN (0, 1)),
  PRIMARY KEY (parent_id, position),
  UNIQUE (parent_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE data_source (
  row_id INTEGER PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  acronym TEXT NOT NULL,
  type TEXT NOT NULL,
  custodian_id TEXT,
  core INTEGER NOT NULL CHECK (core IN (0, 1)),
  status TEXT NOT NULL CHECK (status IN ('active', 'planned', 'discontinued')),
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  unit TEXT NOT NULL CHECK (unit IN ('person', 'household', 'move', 'document', 'case', 'transaction', 'other', 'unknown')),
  population TEXT NOT NULL,
  exclusions TEXT NOT NULL,
  geography TEXT NOT NULL,
  frequency TEXT NOT NULL CHECK (frequency IN (
    'one-off', 'decennial', 'multi-annual', 'annual', 'quarterly', 'monthly', 'continuous', 'unknown')),
  first_year INTEGER,
  last_reference_date TEXT,
  last_published_date TEXT,
  variables TEXT NOT NULL CHECK (json_valid(variables) AND json_type(variables) = 'array'),
  tabulated_by TEXT NOT NULL CHECK (json_valid(tabulated_by) AND json_type(tabulated_by) = 'array'),
  record_count INTEGER CHECK (record_count >= 0),
  entries_per_year INTEGER CHECK (entries_per_year >= 0),
  software TEXT NOT NULL,
  data_entry TEXT NOT NULL,
  identifier TEXT NOT NULL,
  access TEXT NOT NULL,
  publication TEXT NOT NULL,
  resources TEXT NOT NULL,
  planned_change TEXT NOT NULL,
  contacts TEXT NOT NULL CHECK (json_valid(contacts) AND json_type(contacts) = 'array'),
  notes TEXT NOT NULL,
  sort_order INTEGER NOT NULL,
  UNIQUE (assessment_id, id),
  FOREIGN KEY (assessment_id, custodian_id) REFERENCES institution (assessment_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX data_source_in_order ON data_source (assessment_id, sort_order, id);
CREATE INDEX data_source_by_custodian ON data_source (assessment_id, custodian_id) WHERE custodian_id IS NOT NULL;

CREATE TABLE topic_setting (
  row_id INTEGER PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  topic TEXT NOT NULL,
  priority TEXT NOT NULL CHECK (priority IN ('high', 'normal', 'low', 'not-relevant')),
  reason TEXT NOT NULL,
  UNIQUE (assessment_id, topic)
) STRICT;

CREATE TABLE topic_link (
  row_id INTEGER PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  topic TEXT NOT NULL,
  source_id TEXT NOT NULL,
  share REAL NOT NULL CHECK (share BETWEEN 0 AND 1),
  variables TEXT NOT NULL CHECK (json_valid(variables) AND json_type(variables) = 'array'),
  linked_with TEXT NOT NULL CHECK (json_valid(linked_with) AND json_type(linked_with) = 'array'),
  note TEXT NOT NULL,
  UNIQUE (assessment_id, topic, source_id),
  FOREIGN KEY (assessment_id, source_id) REFERENCES data_source (assessment_id, id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX topic_link_by_source ON topic_link (assessment_id, source_id);

CREATE TABLE evidence (
  row_id INTEGER PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('file', 'link', 'interview')),
  title TEXT NOT NULL CHECK (title <> ''),
  strength TEXT NOT NULL CHECK (strength IN ('heard', 'seen', 'copy-held', 'checked')),
  file_name TEXT,
  file_sha256 TEXT CHECK (length(file_sha256) = 64),
  file_size INTEGER CHECK (file_size >= 0),
  file_media_type TEXT,
  url TEXT NOT NULL,
  interview_function TEXT,
  interview_institution_id TEXT,
  interview_place TEXT,
  interview_consent INTEGER CHECK (interview_consent IN (0, 1)),
  interview_person_name TEXT,
  date TEXT,
  describes_from TEXT,
  describes_to TEXT,
  stale_on TEXT,
  note TEXT NOT NULL,
  UNIQUE (assessment_id, id),
  CHECK ((file_name IS NULL) = (file_sha256 IS NULL)),
  FOREIGN KEY (assessment_id, interview_institution_id) REFERENCES institution (assessment_id, id)
    DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX evidence_by_file ON evidence (file_sha256) WHERE file_sha256 IS NOT NULL;
CREATE INDEX evidence_by_institution ON evidence (assessment_id, interview_institution_id) WHERE interview_institution_id IS NOT NULL;

-- Bytes of files by their content: the same file attached twice is held once. A file is written part by part, so that nobody
-- waits long for it; until it is whole its row has no sha256 and names the process that writes it.
CREATE TABLE evidence_blob (
  row_id INTEGER PRIMARY KEY,
  sha256 TEXT UNIQUE CHECK (length(sha256) = 64),
  size INTEGER NOT NULL CHECK (size >= 0),
  writer INTEGER,
  CHECK ((sha256 IS NULL) = (writer IS NOT NULL))
) STRICT;
CREATE INDEX evidence_blob_unfinished ON evidence_blob (row_id) WHERE sha256 IS NULL;

-- Of 1 MB each, but for the last.
CREATE TABLE evidence_part (
  blob_id INTEGER NOT NULL REFERENCES evidence_blob (row_id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 1048576),
  UNIQUE (blob_id, position)
) STRICT;

CREATE TABLE answer (
  row_id INTEGER PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  criterion TEXT NOT NULL,
  -- NULL for system criteria
  source_id TEXT,
  value TEXT NOT NULL CHECK (value IN ('0', '1', '2', '3', '4', 'NA', 'NK')),
  confidence TEXT NOT NULL CHECK (confidence IN ('low', 'medium', 'high')),
  justification TEXT NOT NULL,
  na_reason TEXT NOT NULL,
  answered_by TEXT NOT NULL,
  answered_at TEXT,
  UNIQUE (assessment_id, criterion, source_id),
  FOREIGN KEY (assessment_id, source_id) REFERENCES data_source (assessment_id, id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT;
-- UNIQUE above holds NULLs for different from each other.
CREATE UNIQUE INDEX answer_of_system ON answer (assessment_id, criterion) WHERE source_id IS NULL;
CREATE INDEX answer_by_source ON answer (assessment_id, source_id) WHERE source_id IS NOT NULL;

CREATE TABLE answer_evidence (
  parent_id INTEGER NOT NULL REFERENCES answer (row_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  assessment_id TEXT NOT NULL,
  evidence_id TEXT NOT NULL,
  PRIMARY KEY (parent_id, position),
  FOREIGN KEY (assessment_id, evidence_id) REFERENCES evidence (assessment_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX answer_evidence_by_evidence ON answer_evidence (assessment_id, evidence_id);

-- Who of the team looks after a criterion, answered or not.
CREATE TABLE assignment (
  row_id INTEGER PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  criterion TEXT NOT NULL,
  -- NULL for system criteria
  source_id TEXT,
  person_id TEXT NOT NULL,
  UNIQUE (assessment_id, criterion, source_id),
  FOREIGN KEY (assessment_id, source_id) REFERENCES data_source (assessment_id, id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (assessment_id, person_id) REFERENCES person (assessment_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
-- UNIQUE above holds NULLs for different from each other.
CREATE UNIQUE INDEX assignment_of_system ON assignment (assessment_id, criterion) WHERE source_id IS NULL;
CREATE INDEX assignment_by_source ON assignment (assessment_id, source_id) WHERE source_id IS NOT NULL;
CREATE INDEX assignment_by_person ON assignment (assessment_id, person_id);
