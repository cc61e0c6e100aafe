"""What a desk officer knows by heart: states, offices and their holders, outlets, places, codes — as read-only tables."""
