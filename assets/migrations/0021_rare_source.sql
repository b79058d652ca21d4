-- Candidates who came along another way than the two common ones: whoever asks for those need not go through all.
CREATE INDEX application_rare_source ON application(source || '') WHERE source NOT IN ('werkenvoorvlaanderen', 'vdab');
