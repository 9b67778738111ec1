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
  -- What it did, field by field and in order: [{entity, entityId, field, from, to}]; field '*' stands for the whole record,
  -- null before it was made or after its removal; `id` too where a package brought another one than <id>.<position>.
  -- In the row of the change, so that a save writes few pages. The history looks for how an entry begins: keep the order.
  entries TEXT NOT NULL CHECK (json_valid(entries) AND json_type(entries) = 'array'),
  PRIMARY KEY (assessment_id, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_undone ON change (assessment_id, author, seq) WHERE state = 'undone';
