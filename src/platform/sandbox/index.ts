export { SandboxFailure, type SandboxCause, type SandboxLimits, type SandboxWork } from './limits.ts'
export { openSandbox, type Sandbox, type SandboxFile } from './sandbox.ts'
