/**
 * Properties are tried on other random cases at every run, so that they find what nobody thought of; on a build machine
 * they are tried on the same cases every time, so that a change is judged by what it changed.
 */
const fc = require('fast-check');

if (process.env.CI) fc.configureGlobal({ seed: 20261122 });
