/** The hashed address of the intake's worker, put in by web/build.ts. */
declare const __INTAKE_WORKER__: string;

/** The hashed address of the desk's worker, put in by web/build.ts. */
declare const __DESK_WORKER__: string;
