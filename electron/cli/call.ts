import type { Input, Method, Output, Service } from '../../shared/contract.ts';
import { callService, runJob } from '../../shared/rpc.ts';

/** Calls a method of the service in this process, to its end; its input is checked all the same. */
export function call<Name extends Method>(
  service: Service,
  method: Name,
  input: Input<Name>,
): Output<Name> {
  return runJob(callService(service, method, input)) as Output<Name>;
}
