/** Hooks that only look and may refuse. */
import type { FastifyReply, FastifyRequest } from "fastify";

/** Makes a hook of a function that may throw: Fastify catches what promises throw, only. */
export function hook(
  look: (request: FastifyRequest, reply: FastifyReply) => void,
): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  return (request, reply) => Promise.resolve().then(() => look(request, reply));
}
