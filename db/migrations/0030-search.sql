-- The full-text index. Derived from the records: what is missing or old is made again from them, and nothing here is history.
-- It is not written by a save; it catches up with "change" afterwards. See docs/decisions/0008-search-catches-up.md.

-- How far the index of an assessment has come.
CREATE TABLE search_state (
  assessment_id TEXT PRIMARY KEY NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  -- Its texts have the rows from number x 2^32 to the next number.
  number INTEGER NOT NULL UNIQUE CHECK (number > 0),
  -- Of the rules by which words are made; texts indexed by other rules are indexed again.
  rules INTEGER NOT NULL,
  -- The latest change that was taken in; null while the first round goes on.
  seq INTEGER
) STRICT, WITHOUT ROWID;

-- Which record a row of the index stands for.
CREATE TABLE search_record (
  row_id INTEGER PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  UNIQUE (assessment_id, kind, entity_id)
) STRICT;

-- The words of a record, made comparable and parted by spaces before they come here: 'ascii' leaves them as they are.
CREATE VIRTUAL TABLE search_text USING fts5 (name, body, tokenize = 'ascii');
