import { workflow } from 'typestep';
import { greeting } from './greeting.js';
import { greet, type Person } from './tasks.js';

/** Greets a person. */
export const welcome = workflow('Welcome', async (person: Person) => {
  const { text } = await greet({ name: person.name, greeting });
  return { text, from: 'workflow' };
});
