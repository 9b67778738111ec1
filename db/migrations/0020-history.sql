-- Who changed what, when, from what to what.

-- One act of a user. 'edit' can be undone; 'note' is only written down (created, removed, restored); 'imported' came with a package.
CREATE TABLE change (
  assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  id TEXT NOT NULL,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo', 'note', 'imported')),
  -- Of an edit: in force, taken back, or taken back for good because a new edit followed.
  state TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone', 'dropped')),
  -- Of an edit: the change that did it, undid it or redid it last. Of an undo or redo: the edit it is about.
  latest_seq INTEGER NOT NULL,
  PRIMARY KEY (assessment_id, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_undone ON change (assessment_id, author, seq) WHERE state = 'undone';

-- What a change did, field by field; field '*' stands for the whole record, null before it was made or after its removal.
CREATE TABLE history (
  assessment_id TEXT NOT NULL,
  change_seq INTEGER NOT NULL,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  entity TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  field TEXT NOT NULL,
  from_value TEXT NOT NULL CHECK (json_valid(from_value)),
  to_value TEXT NOT NULL CHECK (json_valid(to_value)),
  PRIMARY KEY (assessment_id, change_seq, position),
  FOREIGN KEY (assessment_id, change_seq) REFERENCES change (assessment_id, seq) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX history_by_entity ON history (assessment_id, entity, entity_id, change_seq);
