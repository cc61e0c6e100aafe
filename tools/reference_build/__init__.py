"""Building the reference tables from `resources/`: one module for each kind of table."""
