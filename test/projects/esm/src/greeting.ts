const words: readonly string[] = ['hello', 'there'];

export const greeting: string = words.join(' ');
