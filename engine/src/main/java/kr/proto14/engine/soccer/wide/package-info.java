/** Matches that no single league explains: clubs of different leagues, and national teams. */
@NullMarked
package kr.proto14.engine.soccer.wide;

import org.jspecify.annotations.NullMarked;
