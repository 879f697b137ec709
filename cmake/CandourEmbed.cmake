# Builds files into the program.
#
#   candour_embed(<target> <prefix> <folder>)
#
# adds every file below <folder> to the table that starter/embedded.h declares, under "<prefix>/<path in the folder>". The
# assembler copies the bytes (.incbin), which costs no compile time; no path of the building machine ends up in the program.
function(candour_embed target)
  set(assembly ".section .rodata\n")
  set(table "")
  set(declarations "")
  set(inputs "")
  set(index 0)
  list(REMOVE_AT ARGV 0)
  while(ARGV)
    list(POP_FRONT ARGV prefix folder)
    file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${folder} ${folder}/*)
    list(FILTER files EXCLUDE REGEX "(^|/)\\.|~$")  # hidden files, and the copies that editors leave
    list(SORT files)
    foreach(file IN LISTS files)
      set(symbol candour_embedded_${index})
      string(APPEND assembly ".global ${symbol}\n${symbol}:\n.incbin \"${folder}/${file}\"\n.global ${symbol}_end\n${symbol}_end:\n.byte 0\n")
      string(APPEND declarations "extern \"C\" const char ${symbol}[];\nextern \"C\" const char ${symbol}_end[];\n")
      string(APPEND table "    {\"${prefix}/${file}\", {${symbol}, static_cast<std::size_t>(${symbol}_end - ${symbol})}},\n")
      list(APPEND inputs ${folder}/${file})
      math(EXPR index "${index} + 1")
    endforeach()
  endwhile()
  string(APPEND assembly ".section .note.GNU-stack,\"\",%progbits\n")
  set(base ${CMAKE_CURRENT_BINARY_DIR}/${target}_embedded)
  file(CONFIGURE OUTPUT ${base}.S CONTENT "${assembly}" @ONLY)
  file(CONFIGURE OUTPUT ${base}.cc CONTENT "#include \"starter/embedded.h\"\n\n${declarations}
namespace candour::starter {

std::vector<EmbeddedFile> embedded_files() {
  return {
${table}  };
}

}  // namespace candour::starter
" @ONLY)
  set_source_files_properties(${base}.S PROPERTIES OBJECT_DEPENDS "${inputs}")
  target_sources(${target} PRIVATE ${base}.S ${base}.cc)
endfunction()
