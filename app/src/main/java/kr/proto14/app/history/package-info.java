/** Played matches with their odds, from imported files and from Betman's past rounds. */
@NullMarked
package kr.proto14.app.history;

import org.jspecify.annotations.NullMarked;
