export { type ConfigResult, defaultConfig, readConfig, type ServerConfig } from "./config.ts";
export { defaultLimits, type Limits } from "./limits.ts";
export { type RunningServer, type ServerParts, startServer } from "./server.ts";
