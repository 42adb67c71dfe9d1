CREATE INDEX account_situation ON account (situation_no);
CREATE INDEX account_report ON account (report_no);
CREATE INDEX situation_date ON situation (date_start);
CREATE INDEX situation_status ON situation (status, date_start);
CREATE INDEX copy_report ON copy (report_no);
