@echo off
rem Microsoft's compiler with its own headers, from a developer's prompt: each language mode without a warning; the program
rem is run where this machine can. Argument: the architecture (amd64, amd64_x86, amd64_arm64).
setlocal
cd /d %~dp0..\..
if not exist build\msvc mkdir build\msvc
for %%m in ("/TC /std:c11" "/TC /std:c17" "/TP /std:c++14" "/TP /std:c++20") do (
  echo == %%~m
  cl /nologo /W4 /O2 %%~m /DPROGRAM_OF_MSVC /I. tests\compile\msvc\program.c /Fobuild\msvc\ /Febuild\msvc\program.exe || exit /b 1
  if not "%1" == "amd64_arm64" build\msvc\program.exe || exit /b 1
)
