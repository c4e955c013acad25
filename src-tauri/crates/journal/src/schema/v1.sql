-- The read model: one row per case. `latest` and `head` say where the chain of the case ends.
CREATE TABLE cases (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    personnummer TEXT NOT NULL,
    unit TEXT NOT NULL,
    status TEXT NOT NULL,
    next_step TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    latest INTEGER NOT NULL,
    head BLOB NOT NULL,
    words TEXT NOT NULL
) STRICT;

-- Each answers one filter in the order of the list; the other filters are read from the index as well.
CREATE INDEX cases_by_update ON cases (updated_at, key);
CREATE INDEX cases_by_unit ON cases (unit, updated_at, key, status, next_step);
CREATE INDEX cases_by_step ON cases (next_step, updated_at, key, status, unit);
CREATE INDEX cases_by_status ON cases (status, updated_at, key, next_step, unit);

-- `words` is lower case and split already, so the tokenizer has only to split at spaces.
CREATE VIRTUAL TABLE case_words USING fts5 (
    words, content = 'cases', content_rowid = 'key', tokenize = 'ascii', prefix = '1 2 3 4', detail = none, columnsize = 0
);
CREATE TRIGGER cases_words_added AFTER INSERT ON cases BEGIN
    INSERT INTO case_words (rowid, words) VALUES (new.key, new.words);
END;
CREATE TRIGGER cases_words_changed AFTER UPDATE OF words ON cases WHEN old.words <> new.words BEGIN
    INSERT INTO case_words (case_words, rowid, words) VALUES ('delete', old.key, old.words);
    INSERT INTO case_words (rowid, words) VALUES (new.key, new.words);
END;

-- How many cases each unit has: the list shows both without counting.
CREATE TABLE units (name TEXT PRIMARY KEY, cases INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TRIGGER cases_counted AFTER INSERT ON cases BEGIN
    INSERT INTO units (name, cases) VALUES (new.unit, 1) ON CONFLICT (name) DO UPDATE SET cases = cases + 1;
END;
CREATE TRIGGER cases_moved AFTER UPDATE OF unit ON cases WHEN old.unit <> new.unit BEGIN
    UPDATE units SET cases = cases - 1 WHERE name = old.unit;
    INSERT INTO units (name, cases) VALUES (new.unit, 1) ON CONFLICT (name) DO UPDATE SET cases = cases + 1;
END;

-- The journal. The text of `at` and `payload` is what the seal was made over and is never written anew.
CREATE TABLE entries (
    case_id TEXT NOT NULL REFERENCES cases (id),
    number INTEGER NOT NULL,
    at TEXT NOT NULL,
    actor_name TEXT NOT NULL,
    actor_role TEXT NOT NULL,
    schema_version INTEGER NOT NULL,
    payload TEXT NOT NULL,
    previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (case_id, number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER entries_never_change BEFORE UPDATE ON entries BEGIN
    SELECT raise(ABORT, 'an entry never changes');
END;
CREATE TRIGGER entries_never_leave BEFORE DELETE ON entries BEGIN
    SELECT raise(ABORT, 'an entry never leaves');
END;
-- Also keeps INSERT OR REPLACE from changing an entry.
CREATE TRIGGER entries_only_follow BEFORE INSERT ON entries
WHEN new.number <> 1 + (SELECT coalesce(max(number), 0) FROM entries WHERE case_id = new.case_id) BEGIN
    SELECT raise(ABORT, 'an entry follows the latest');
END;

-- Half-written forms; no part of the journal. `case_id` is empty for the case that is being opened.
CREATE TABLE drafts (
    case_id TEXT NOT NULL,
    form TEXT NOT NULL,
    content TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    PRIMARY KEY (case_id, form)
) STRICT, WITHOUT ROWID;
