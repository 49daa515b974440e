import { workflow } from 'typestep';
import { greeting } from './greeting';
import { greet, type Person } from './tasks';

/** Greets a person. */
export const welcome = workflow('Welcome', async (person: Person) => {
  const { text } = await greet({ name: person.name, greeting });
  return { text, from: 'workflow' };
});
