/** Halves of characters, which no other text may hold, and the character the database keeps for itself, as `�`. */
export const wellFormed = (text: string): string => text.replace(/[\p{Cs}\0]/gu, '�')
