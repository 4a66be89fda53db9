/** The header in which a page tells for how many seconds nobody has touched it: what it asks by itself is no use of it. */
export const untouchedHeader = 'rangkul-untouched'
