"""The questions that can be asked of a desk, one file each."""
