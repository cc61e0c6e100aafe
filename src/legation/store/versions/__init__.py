"""The versions of a desk, one frozen file each, in the order that `migrations` lists them."""
