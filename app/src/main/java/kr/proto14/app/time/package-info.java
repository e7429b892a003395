/** How the house waits. */
@NullMarked
package kr.proto14.app.time;

import org.jspecify.annotations.NullMarked;
