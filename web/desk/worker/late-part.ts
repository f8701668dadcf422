/** Parts of the worker's script that come later. */
import { ApiError } from "../../shared/api-client.ts";

/**
 * Gives a part that is being fetched.
 *
 * @throws {@link ApiError} `offline` where it does not come.
 */
export async function latePart<T>(part: Promise<T>): Promise<T> {
  return part.catch((error: unknown) => {
    throw new ApiError("offline", {}, { cause: error });
  });
}
