/** Reads files of played matches, and refuses a file with a single broken row. */
@NullMarked
package kr.proto14.app.history.csv;

import org.jspecify.annotations.NullMarked;
