-- Figures, systems and exchanges, gaps and the plan, reviews, the region.

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
