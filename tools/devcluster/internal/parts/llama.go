package parts

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
)

// llamaSource builds llama.cpp's own llama-server, fully static, from the sources inside the llama-cpp-python sdist.
type llamaSource struct {
	// cmake are the options of the build; LLAMA_USE_PREBUILT_UI would download, so it is off.
	cmake []string
}

func llamaPart() part {
	return part{component: "llama-server", version: LlamaVersion, programs: map[string]string{"llama-server": "llama-server"}, recipe: llamaSource{cmake: []string{
		"-DCMAKE_BUILD_TYPE=Release", "-DBUILD_SHARED_LIBS=OFF", "-DGGML_NATIVE=OFF", "-DGGML_OPENMP=OFF", "-DGGML_STATIC=ON",
		"-DLLAMA_OPENSSL=OFF", "-DLLAMA_BUILD_UI=OFF", "-DLLAMA_USE_PREBUILT_UI=OFF", "-DLLAMA_BUILD_TESTS=OFF",
		"-DLLAMA_BUILD_EXAMPLES=OFF", "-DLLAMA_BUILD_APP=OFF", "-DLLAMA_BUILD_TOOLS=ON", "-DLLAMA_BUILD_SERVER=ON",
		"-DCMAKE_EXE_LINKER_FLAGS=-static -s", "-DCMAKE_CXX_FLAGS_RELEASE=-O1 -DNDEBUG",
	}}}
}

// kernelFlags is included by CMake for the sub-project ggml, where the arithmetic is. The rest is mostly templates of
// JSON and chat formats, which compile in half the time at -O1.
const kernelFlags = `set(CMAKE_CXX_FLAGS_RELEASE "-O3 -DNDEBUG")
`

func (l llamaSource) describe() string { return fmt.Sprint(l.cmake, kernelFlags) }

func (l llamaSource) build(ctx context.Context, work, out string) error {
	if err := installCommands(ctx, []needed{
		{"cmake", "cmake"}, {"ninja", "ninja-build"}, {"g++", "g++"}, {"python3", "python3"}, {"pip3", "python3-pip"}, {"tar", "tar"},
	}); err != nil {
		return err
	}
	sdist := filepath.Join(work, "llama_cpp_python-"+LlamaVersion+".tar.gz")
	if _, err := os.Stat(sdist); err != nil {
		// Building in isolation lets pip fetch the build backend that it asks for the package's metadata.
		if _, err := tool(ctx, work, "python3", "-m", "pip", "download", "--quiet", "--disable-pip-version-check",
			"--no-binary", "llama-cpp-python", "--no-deps", "--dest", work, "llama-cpp-python=="+LlamaVersion); err != nil {
			return err
		}
	}
	source, build := filepath.Join(work, "source"), filepath.Join(work, "build")
	if err := os.MkdirAll(source, 0o755); err != nil {
		return err
	}
	if _, err := tool(ctx, work, "tar", "-xzf", sdist, "-C", source, "--strip-components=1"); err != nil {
		return err
	}
	flags := filepath.Join(work, "ggml.cmake")
	if err := os.WriteFile(flags, []byte(kernelFlags), 0o644); err != nil {
		return err
	}
	configure := []string{"cmake", "-S", filepath.Join(source, "vendor", "llama.cpp"), "-B", build, "-G", "Ninja", "-DCMAKE_PROJECT_ggml_INCLUDE=" + flags}
	if _, err := tool(ctx, work, append(configure, l.cmake...)...); err != nil {
		return err
	}
	jobs := strconv.Itoa(runtime.NumCPU())
	if _, err := tool(ctx, work, "cmake", "--build", build, "--target", "llama-server", "-j", jobs); err != nil {
		return err
	}
	_, err := tool(ctx, work, "cp", filepath.Join(build, "bin", "llama-server"), filepath.Join(out, "llama-server"))
	return err
}
