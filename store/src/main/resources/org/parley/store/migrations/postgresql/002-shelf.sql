-- What was derived from the journal, kept so that it need not be derived anew; losing it loses nothing.
CREATE TABLE shelf (
  drawer TEXT COLLATE "C" NOT NULL,
  label TEXT COLLATE "C" NOT NULL,
  item TEXT COLLATE "C" NOT NULL,
  payload TEXT NOT NULL,
  PRIMARY KEY (drawer, label, item)
)
