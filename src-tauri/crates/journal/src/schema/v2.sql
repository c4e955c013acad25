-- Whose turn it is ('' for anyone's), and whether the person's identity is protected. The rows of earlier cases learn
-- both when the case is next written to.
ALTER TABLE cases ADD COLUMN next_role TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN protected INTEGER NOT NULL DEFAULT 0;
