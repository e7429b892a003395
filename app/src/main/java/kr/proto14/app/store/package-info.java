/** SQL and migrations; the only room that knows JDBC. */
@NullMarked
package kr.proto14.app.store;

import org.jspecify.annotations.NullMarked;
