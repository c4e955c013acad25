-- What the municipality keeps: one chain of sealed entries per subject. `latest` and `head` say where the chain ends.
CREATE TABLE streams (
    id TEXT PRIMARY KEY,
    latest INTEGER NOT NULL,
    head BLOB NOT NULL CHECK (length(head) = 32)
) STRICT, WITHOUT ROWID;

-- As `entries`: the text of `at` and `payload` is what the seal was made over and is never written anew.
CREATE TABLE stream_entries (
    stream TEXT NOT NULL REFERENCES streams (id),
    number INTEGER NOT NULL,
    at TEXT NOT NULL,
    actor_name TEXT NOT NULL,
    actor_role TEXT NOT NULL,
    schema_version INTEGER NOT NULL,
    payload TEXT NOT NULL,
    previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (stream, number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER stream_entries_never_change BEFORE UPDATE ON stream_entries BEGIN
    SELECT raise(ABORT, 'an entry never changes');
END;
CREATE TRIGGER stream_entries_never_leave BEFORE DELETE ON stream_entries BEGIN
    SELECT raise(ABORT, 'an entry never leaves');
END;
-- Also keeps INSERT OR REPLACE from changing an entry.
CREATE TRIGGER stream_entries_only_follow BEFORE INSERT ON stream_entries
WHEN new.number <> 1 + (SELECT coalesce(max(number), 0) FROM stream_entries WHERE stream = new.stream) BEGIN
    SELECT raise(ABORT, 'an entry follows the latest');
END;

-- How to reach the one who has a loan. No part of any chain: it is changed, and goes when the loan is returned.
CREATE TABLE contacts (
    id TEXT PRIMARY KEY,
    content TEXT NOT NULL
) STRICT, WITHOUT ROWID;
