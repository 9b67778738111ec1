-- Decisions on gaps with their reasons, actions that cost, depend and change coverage, and the terms of the plan;
-- targets, second scores and research questions beside them.

ALTER TABLE assessment ADD COLUMN plan_currency TEXT NOT NULL DEFAULT 'USD' CHECK (plan_currency GLOB '[A-Z][A-Z][A-Z]');
ALTER TABLE assessment ADD COLUMN plan_budget REAL CHECK (plan_budget >= 0);
ALTER TABLE assessment ADD COLUMN plan_from TEXT;
ALTER TABLE assessment ADD COLUMN plan_until TEXT;
ALTER TABLE assessment ADD COLUMN exchange_rates TEXT NOT NULL DEFAULT '[]'
  CHECK (json_valid(exchange_rates) AND json_type(exchange_rates) = 'array');

ALTER TABLE gap ADD COLUMN reason TEXT NOT NULL DEFAULT '';
-- Facts of the gap when it was dismissed; other facts reopen it.
ALTER TABLE gap ADD COLUMN decided_on TEXT NOT NULL DEFAULT '';
-- The key of a detected gap, or of one entered by hand, so it cannot point to one table.
ALTER TABLE gap ADD COLUMN merged_into TEXT;
ALTER TABLE gap ADD COLUMN institutions TEXT NOT NULL DEFAULT '[]'
  CHECK (json_valid(institutions) AND json_type(institutions) = 'array');

ALTER TABLE action ADD COLUMN depends_on TEXT NOT NULL DEFAULT '[]'
  CHECK (json_valid(depends_on) AND json_type(depends_on) = 'array');
ALTER TABLE action ADD COLUMN cost_class TEXT CHECK (cost_class IN ('a', 'b', 'c', 'd'));
ALTER TABLE action ADD COLUMN funding_status TEXT NOT NULL DEFAULT 'open'
  CHECK (funding_status IN ('open', 'sought', 'pledged', 'secured'));
ALTER TABLE action ADD COLUMN success TEXT NOT NULL DEFAULT '';
ALTER TABLE action ADD COLUMN links TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(links) AND json_type(links) = 'array');
ALTER TABLE action ADD COLUMN activates TEXT NOT NULL DEFAULT '[]'
  CHECK (json_valid(activates) AND json_type(activates) = 'array');
-- Until now any three characters passed for a currency.
UPDATE action SET currency = iif(upper(currency) GLOB '[A-Z][A-Z][A-Z]', upper(currency), 'USD')
WHERE currency NOT GLOB '[A-Z][A-Z][A-Z]';

CREATE TABLE target (
  row_id INTEGER PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  criterion TEXT NOT NULL,
  -- NULL for system criteria
  source_id TEXT,
  goals TEXT NOT NULL CHECK (json_valid(goals) AND json_type(goals) = 'array'),
  note TEXT NOT NULL,
  UNIQUE (assessment_id, criterion, source_id),
  FOREIGN KEY (assessment_id, source_id) REFERENCES data_source (assessment_id, id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT;
-- UNIQUE above holds NULLs for different from each other.
CREATE UNIQUE INDEX target_of_system ON target (assessment_id, criterion) WHERE source_id IS NULL;
CREATE INDEX target_by_source ON target (assessment_id, source_id) WHERE source_id IS NOT NULL;

CREATE TABLE second_score (
  row_id INTEGER PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  criterion TEXT NOT NULL,
  source_id TEXT,
  person_id TEXT NOT NULL,
  value TEXT NOT NULL CHECK (value IN ('0', '1', '2', '3', '4', 'NA', 'NK')),
  note TEXT NOT NULL,
  at TEXT NOT NULL,
  UNIQUE (assessment_id, id),
  FOREIGN KEY (assessment_id, source_id) REFERENCES data_source (assessment_id, id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (assessment_id, person_id) REFERENCES person (assessment_id, id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX second_score_by_source ON second_score (assessment_id, source_id) WHERE source_id IS NOT NULL;
CREATE INDEX second_score_by_person ON second_score (assessment_id, person_id);

CREATE TABLE research_question (
  row_id INTEGER PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  template TEXT,
  question TEXT NOT NULL,
  purpose TEXT NOT NULL,
  method TEXT NOT NULL,
  sources TEXT NOT NULL CHECK (json_valid(sources) AND json_type(sources) = 'array'),
  lead_id TEXT,
  partners TEXT NOT NULL CHECK (json_valid(partners) AND json_type(partners) = 'array'),
  gaps TEXT NOT NULL CHECK (json_valid(gaps) AND json_type(gaps) = 'array'),
  topics TEXT NOT NULL CHECK (json_valid(topics) AND json_type(topics) = 'array'),
  status TEXT NOT NULL CHECK (status IN ('proposed', 'agreed', 'running', 'done', 'dropped')),
  note TEXT NOT NULL,
  sort_order INTEGER NOT NULL,
  UNIQUE (assessment_id, id),
  FOREIGN KEY (assessment_id, lead_id) REFERENCES institution (assessment_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX research_question_in_order ON research_question (assessment_id, sort_order, id);
CREATE INDEX research_question_by_lead ON research_question (assessment_id, lead_id) WHERE lead_id IS NOT NULL;
