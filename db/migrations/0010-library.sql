-- The library: every assessment of this computer, and who works here. The history follows in 0020.
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

CREATE TABLE indicator (
  row_id INTEGER PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  indicator TEXT NOT NULL,
  availability TEXT NOT NULL CHECK (availability IN (
    'available', 'partial', 'not-available', 'not-applicable', 'not-known')),
  reason TEXT NOT NULL,
  source_id TEXT,
  unit TEXT NOT NULL,
  disaggregations TEXT NOT NULL CHECK (json_valid(disaggregations) AND json_type(disaggregations) = 'array'),
  definition_note TEXT NOT NULL,
  confidence TEXT NOT NULL CHECK (confidence IN ('low', 'medium', 'high')),
  evidence TEXT NOT NULL CHECK (json_valid(evidence) AND json_type(evidence) = 'array'),
  UNIQUE (assessment_id, indicator),
  FOREIGN KEY (assessment_id, source_id) REFERENCES data_source (assessment_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX indicator_by_source ON indicator (assessment_id, source_id) WHERE source_id IS NOT NULL;

CREATE TABLE indicator_figure (
  parent_id INTEGER NOT NULL REFERENCES indicator (row_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  period TEXT NOT NULL,
  value REAL,
  breakdown TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('final', 'provisional', 'estimate')),
  note TEXT NOT NULL,
  PRIMARY KEY (parent_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE information_system (
  row_id INTEGER PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  institution_id TEXT,
  sources TEXT NOT NULL CHECK (json_valid(sources) AND json_type(sources) = 'array'),
  categories TEXT NOT NULL CHECK (json_valid(categories) AND json_type(categories) = 'array'),
  software TEXT NOT NULL,
  hosting TEXT NOT NULL,
  identifiers TEXT NOT NULL,
  interfaces TEXT NOT NULL,
  records INTEGER CHECK (records >= 0),
  since INTEGER,
  status TEXT NOT NULL CHECK (status IN ('running', 'pilot', 'planned', 'retired')),
  notes TEXT NOT NULL,
  UNIQUE (assessment_id, id),
  FOREIGN KEY (assessment_id, institution_id) REFERENCES institution (assessment_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX information_system_by_institution ON information_system (assessment_id, institution_id) WHERE institution_id IS NOT NULL;

-- A party is a system, an institution or a country, so its id cannot point to one table.
CREATE TABLE exchange (
  row_id INTEGER PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  from_kind TEXT NOT NULL CHECK (from_kind IN ('system', 'institution', 'country')),
  from_id TEXT,
  from_name TEXT NOT NULL,
  to_kind TEXT NOT NULL CHECK (to_kind IN ('system', 'institution', 'country')),
  to_id TEXT,
  to_name TEXT NOT NULL,
  content TEXT NOT NULL,
  means TEXT NOT NULL CHECK (means IN ('paper', 'file', 'shared-access', 'service', 'unknown')),
  frequency TEXT NOT NULL CHECK (frequency IN (
    'one-off', 'decennial', 'multi-annual', 'annual', 'quarterly', 'monthly', 'continuous', 'unknown')),
  agreement TEXT NOT NULL,
  personal_data INTEGER NOT NULL CHECK (personal_data IN (0, 1)),
  status TEXT NOT NULL CHECK (status IN ('working', 'irregular', 'planned', 'stopped', 'needed')),
  notes TEXT NOT NULL,
  UNIQUE (assessment_id, id)
) STRICT;

CREATE TABLE gap (
  row_id INTEGER PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  rule TEXT,
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('topic', 'source', 'system')),
  subject TEXT NOT NULL,
  reporting_duty INTEGER NOT NULL CHECK (reporting_duty IN (0, 1)),
  status TEXT NOT NULL CHECK (status IN ('open', 'accepted', 'dismissed')),
  title TEXT NOT NULL,
  severity TEXT CHECK (severity IN ('critical', 'high', 'medium', 'low')),
  topics TEXT NOT NULL CHECK (json_valid(topics) AND json_type(topics) = 'array'),
  sources TEXT NOT NULL CHECK (json_valid(sources) AND json_type(sources) = 'array'),
  recommendations TEXT NOT NULL CHECK (json_valid(recommendations) AND json_type(recommendations) = 'array'),
  note TEXT NOT NULL,
  UNIQUE (assessment_id, id)
) STRICT;

CREATE TABLE action (
  row_id INTEGER PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  recommendation TEXT,
  title TEXT NOT NULL,
  gaps TEXT NOT NULL CHECK (json_valid(gaps) AND json_type(gaps) = 'array'),
  lead_id TEXT,
  partners TEXT NOT NULL CHECK (json_valid(partners) AND json_type(partners) = 'array'),
  start_date TEXT,
  end_date TEXT,
  cost REAL CHECK (cost >= 0),
  currency TEXT NOT NULL,
  funding TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('proposed', 'agreed', 'running', 'done', 'dropped')),
  effects TEXT NOT NULL CHECK (json_valid(effects) AND json_type(effects) = 'array'),
  note TEXT NOT NULL,
  sort_order INTEGER NOT NULL,
  UNIQUE (assessment_id, id),
  FOREIGN KEY (assessment_id, lead_id) REFERENCES institution (assessment_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX action_in_order ON action (assessment_id, sort_order, id);
CREATE INDEX action_by_lead ON action (assessment_id, lead_id) WHERE lead_id IS NOT NULL;

CREATE TABLE review (
  row_id INTEGER PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  criterion TEXT NOT NULL,
  source_id TEXT,
  reviewer_id TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('agree', 'disagree', 'comment')),
  proposed_value TEXT CHECK (proposed_value IN ('0', '1', '2', '3', '4', 'NA', 'NK')),
  comment TEXT NOT NULL,
  at TEXT NOT NULL,
  resolution_outcome TEXT CHECK (resolution_outcome IN ('accepted', 'rejected', 'reservation')),
  resolution_text TEXT,
  resolution_by TEXT,
  resolution_at TEXT,
  UNIQUE (assessment_id, id),
  CHECK ((resolution_outcome IS NULL) = (resolution_at IS NULL)),
  FOREIGN KEY (assessment_id, source_id) REFERENCES data_source (assessment_id, id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (assessment_id, reviewer_id) REFERENCES person (assessment_id, id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX review_by_source ON review (assessment_id, source_id) WHERE source_id IS NOT NULL;
CREATE INDEX review_by_reviewer ON review (assessment_id, reviewer_id);

CREATE TABLE regional_answer (
  row_id INTEGER PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  check_id TEXT NOT NULL,
  level INTEGER CHECK (level BETWEEN 0 AND 4),
  note TEXT NOT NULL,
  UNIQUE (assessment_id, check_id)
) STRICT;

CREATE TABLE comparison_fact (
  row_id INTEGER PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  statistic TEXT NOT NULL CHECK (statistic IN ('stock', 'inflow', 'outflow')),
  item TEXT NOT NULL,
  value TEXT NOT NULL,
  convertible INTEGER NOT NULL CHECK (convertible IN (0, 1)),
  UNIQUE (assessment_id, statistic, item)
) STRICT;

CREATE TABLE mirror_flow (
  row_id INTEGER PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  partner TEXT NOT NULL CHECK (partner <> ''),
  direction TEXT NOT NULL CHECK (direction IN ('to-partner', 'from-partner')),
  year INTEGER NOT NULL,
  reported_here REAL CHECK (reported_here >= 0),
  reported_by_partner REAL CHECK (reported_by_partner >= 0),
  note TEXT NOT NULL,
  UNIQUE (assessment_id, id)
) STRICT;

CREATE TABLE sector (
  row_id INTEGER PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  sector TEXT NOT NULL,
  document TEXT NOT NULL,
  uses_indicators TEXT NOT NULL CHECK (json_valid(uses_indicators) AND json_type(uses_indicators) = 'array'),
  institution_id TEXT,
  note TEXT NOT NULL,
  UNIQUE (assessment_id, sector),
  FOREIGN KEY (assessment_id, institution_id) REFERENCES institution (assessment_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX sector_by_institution ON sector (assessment_id, institution_id) WHERE institution_id IS NOT NULL;
