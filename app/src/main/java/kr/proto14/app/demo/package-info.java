/** The whole way with stand-ins, in fast time; the only room that uses them. */
@NullMarked
package kr.proto14.app.demo;

import org.jspecify.annotations.NullMarked;
