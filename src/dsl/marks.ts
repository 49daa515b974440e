// Type aliases by which the compiler recognises what to compile. They change no type: the compiler looks at the
// declaration of a signature's parameter or return type, so renamed imports and re-exports are found at no cost.

/** A parameter whose function becomes a state machine. */
export type CompiledBody<F> = F;
/** A parameter whose function becomes an expression; its own parameter is the scope of a state. */
export type CompiledExpression<F> = F;
/** What calling a task gives: the call becomes a Task state. */
export type TaskCall<Out> = Promise<Out>;
/** What `wait` gives: the call becomes a Wait state. */
export type WaitCall = Promise<void>;
/** A decorator whose method becomes a state machine. */
export type CompiledMethodDecorator<F> = F;
