export const minuteHeight = 1.1; // px of the board for a minute: a session of 50 has room for three lines
