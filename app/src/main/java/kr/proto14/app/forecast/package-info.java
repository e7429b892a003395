/** What models make of the archive of played matches. */
@NullMarked
package kr.proto14.app.forecast;

import org.jspecify.annotations.NullMarked;
