# candidates
