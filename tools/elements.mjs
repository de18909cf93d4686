// Put before everything else in the panel's script (build.mjs): what its elements are made with.
export { Fragment, h } from 'preact';
