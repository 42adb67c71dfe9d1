CREATE INDEX profile_report ON profile (report_no);
CREATE INDEX mark_report ON mark (report);
CREATE INDEX participant_actor ON participant (actor_id);
CREATE INDEX statement_speaker_id ON statement (speaker_id);
CREATE INDEX account_claim ON account (claim);
