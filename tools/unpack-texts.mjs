// Put before everything else in the panel's script (build.mjs): the long texts that pack-texts.mjs took out of it.
import { unpackOnce } from './unpack-data.mjs';

const packed = 'LONG TEXTS';

// Nothing packed has a blank: a script that is still whole has none to unpack.
$ = packed.includes(' ') ? [] : unpackOnce(packed)();
