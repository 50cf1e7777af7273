"""How a record and a reading look from outside: as JSON, and on a terminal."""
