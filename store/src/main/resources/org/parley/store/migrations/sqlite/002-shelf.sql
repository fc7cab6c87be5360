-- What was derived from the journal, kept so that it need not be derived anew; losing it loses nothing.
CREATE TABLE shelf (
  drawer TEXT NOT NULL,
  label TEXT NOT NULL,
  item TEXT NOT NULL,
  payload TEXT NOT NULL,
  PRIMARY KEY (drawer, label, item)
) STRICT, WITHOUT ROWID
