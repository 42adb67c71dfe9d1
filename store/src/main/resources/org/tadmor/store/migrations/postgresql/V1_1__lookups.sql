-- PostgreSQL finds rows by index; DuckDB scans columns, which is as fast and keeps writing cheap.
CREATE INDEX claim_report ON claim (report_no, claim_no);
CREATE INDEX claim_date ON claim (date_start);
CREATE INDEX claim_type ON claim (event_type, date_start);
CREATE INDEX claim_country ON claim (country, date_start);
CREATE INDEX claim_outlet ON claim (outlet);
CREATE INDEX participant_claim ON participant (report_no, claim_no);
CREATE INDEX participant_code ON participant (code text_pattern_ops);
CREATE INDEX statement_report ON statement (report_no, statement_no);
CREATE INDEX statement_speaker ON statement (speaker_code text_pattern_ops);
CREATE INDEX control_report ON control (report_no);
CREATE INDEX rhetoric_report ON rhetoric (report_no);
CREATE INDEX holding_report ON holding (report_no);
CREATE INDEX report_published ON report (published);
