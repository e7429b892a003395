/** The daemon and the command line, wired by constructors. */
@NullMarked
package kr.proto14.app;

import org.jspecify.annotations.NullMarked;
